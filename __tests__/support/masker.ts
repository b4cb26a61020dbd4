/** Masks secrets like the runner: exact values and the encodings it knows (actions/runner: ValueEncoders.cs). */

/** Base64 of the value from each of its first three bytes on, so that it also matches inside a longer encoded text. */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].map((shift) => bytes.subarray(shift).toString('base64').replace(/=+$/, ''));
}

function xmlEscape(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function formsOf(value: string): string[] {
  return [
    value,
    ...base64Forms(value),
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    xmlEscape(value),
    value.replace(/^"|"$/g, ''),
  ];
}

export class SecretMasker {
  readonly #forms = new Set<string>();
  /** The values as they were added, for tests of what was masked. */
  readonly values: string[] = [];

  /** Also masks each line of a multi-line value, as the runner does for registered secrets. */
  add(value: string): void {
    if (value.trim() === '') return;
    this.values.push(value);
    for (const piece of [value, ...value.split(/\r?\n/)]) {
      for (const form of formsOf(piece)) if (form.length > 0) this.#forms.add(form);
    }
  }

  mask(text: string): string {
    let masked = text;
    for (const form of [...this.#forms].sort((a, b) => b.length - a.length)) {
      masked = masked.replaceAll(form, '***');
    }
    return masked;
  }

  /** True if a text contains a secret; GitHub drops a job output with such a value. */
  hides(text: string): boolean {
    return this.mask(text) !== text;
  }
}
