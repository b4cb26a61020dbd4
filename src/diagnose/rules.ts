/** Rules in the order in which they are tried; the first that holds names the failure. */
import type { Rule } from './rule.ts';
import { BEHIND_RULES, BROKE_ID_RULES, GUARDRAIL_RULES, WEAK_BEHIND_RULES } from './rules/behind.ts';
import { CONTENT_RULES } from './rules/content.ts';
import { FIREWALL_RULES } from './rules/firewall.ts';
import { KEY_RULES, WEAK_KEY_RULES } from './rules/key.ts';
import { LANGUAGE_RULES } from './rules/languages.ts';
import { MODEL_RULES } from './rules/model.ts';
import { MONEY_RULES } from './rules/money.ts';
import { PAGE_RULES } from './rules/page.ts';
import { PERMISSION_RULES } from './rules/permission.ts';
import { PLATFORM_RULES } from './rules/platform.ts';
import { PROBE_RULES } from './rules/probe.ts';
import { PROXY_RULES } from './rules/proxy.ts';
import { RATE_ID_RULES, RATE_RULES, SATURATION_RULES } from './rules/rate.ts';
import { PARAMETER_RULES, REQUEST_RULES, SIZE_RULES } from './rules/request.ts';
import { ROUTE_RULES } from './rules/route.ts';
import { SETUP_RULES } from './rules/setup.ts';
import { STATUS_RULES } from './rules/status.ts';
import { TOPIC_RULES } from './rules/topics.ts';
import { VENDOR_RULES } from './rules/vendor.ts';

/** For what a front door says: web pages, empty bodies, object stores. The prose of a page proves nothing. */
export const DOOR_RULES: readonly Rule[] = [
  ...PROXY_RULES,
  ...FIREWALL_RULES,
  ...PLATFORM_RULES,
  ...PAGE_RULES,
];

/** For what an API says. */
export const WORD_RULES: readonly Rule[] = [
  ...VENDOR_RULES,
  ...GUARDRAIL_RULES,
  ...CONTENT_RULES,
  ...ROUTE_RULES,
  ...LANGUAGE_RULES,
  ...SETUP_RULES,
  ...SATURATION_RULES,
  ...MONEY_RULES,
  ...RATE_RULES,
  ...PROBE_RULES,
  ...PARAMETER_RULES,
  ...MODEL_RULES,
  ...RATE_ID_RULES,
  ...KEY_RULES,
  ...PERMISSION_RULES,
  ...SIZE_RULES,
  ...BEHIND_RULES,
  ...REQUEST_RULES,
  ...WEAK_KEY_RULES,
  ...WEAK_BEHIND_RULES,
];

/** If no other rule holds: the topics of a text, identifiers that only say that something broke, then the status. */
export const LAST_RULES: readonly Rule[] = [...TOPIC_RULES, ...BROKE_ID_RULES, ...STATUS_RULES];

export const ALL_RULES: readonly Rule[] = [...DOOR_RULES, ...WORD_RULES, ...LAST_RULES];
