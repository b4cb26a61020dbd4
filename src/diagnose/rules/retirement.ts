/** Retirement: models that were withdrawn. Tried among the rules about models. */
import type { Rule } from '../rule.ts';
import { A_MODEL } from './lexicon.ts';

export const RETIREMENT_RULES: readonly Rule[] = [
  {
    name: 'model-retired-id',
    code: 'model-retired',
    when: {
      id: /model_(?:is_)?(?:decommissioned|deactivated|deprecated|retired|removed|sunset|archived|eol|discontinued)|(?:deprecated|retired)_model/,
    },
  },
  {
    name: 'model-retired',
    code: 'model-retired',
    when: {
      says: [
        /\b(?:models?|engine|deployment|version)\b.{0,140}\b(?:deprecated|decommissioned|retired|sunset(?:ted)?|end[- ]of[- ]life|shut ?down|discontinued|end of (?:its )?life|was removed|(?:is|was|has been) archived|(?:has|have) been removed|(?:is|was|has been) deactivated|taken offline|marked .{0,30}legacy|(?:replaced|superseded) (?:by|with)|(?:switched|turned) off (?:on|since|in) (?:\w{3,9} )?\d|phased out|withdrawn|reached eol|obsolete|fad(?:e|ed|ing) out|left the catalog\w{0,2})\b|\b(?:switched|turned|phased|shut) (?:off|out|down) (?:the )?model\b/,
        /\b(?:models?|engine|version)\b.{0,140}\bno longer (?:\w{1,12} )?(?:available|supported|offered|served|active|accessible|exists?|hosted)\b/,
        /\b(?:unavailable|not available|no longer) (?:for )?free\b.{0,80}\b(?:slug|model|id)\b.{0,16}\binstead\b/,
        /\bno longer (?:offered|supported|available|served)\b.{0,60}\bmodel\b/,
        /\b(?:deprecated|retired|decommissioned|discontinued) model\b|reached (?:its |the )?end of (?:its )?(?:life|support|service)/,
        /(?:模型|\bmodel\b).{0,40}(?:已|被)?(?:下线|下架|停服|停止(?:服务|维护|支持)|弃用|废弃|退役)|(?:已|被)(?:下线|下架|退役).{0,10}模型/,
      ],
      unless:
        /\b(?:parameter|argument|field|temperature|top_p)\b.{0,40}deprecated|\b(?:workers?|replicas?|instances?|process|engines?|containers?)\b.{0,30}\bshut ?down|\b(?:client|api|app|cli|sdk|extension|plugin) version\b|\bversion \S{1,12} of (?:this|the|our) api\b|\byour (?!model|engine|deployment)\S{1,30} version\b|\bmay be (?:\w{1,12}, )?deprecated\b|[-/_.](?:deprecated|retired|legacy)\b|\b(?:deprecated|retired|legacy)[-/_]\w/,
    },
  },
  {
    name: 'model-retired-link',
    code: 'model-retired',
    when: {
      link: /deprecat|retire|sunset|end-of-life/,
      says: [/\bmodel\b.{0,120}\bnot (?:available|found|supported)/],
    },
  },
  {
    name: 'model-gone',
    code: 'model-retired',
    when: {
      status: [410],
      says: [A_MODEL, /\b(?:snapshot|version)\b/],
      unless: /\bversion \S{1,12} of (?:this|the|our) api\b/,
    },
  },
];
