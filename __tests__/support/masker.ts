/** The runner's secret masking: exact values and the encodings it knows (actions/runner: ValueEncoders.cs). */

/** Base64 of the value from each of its first three bytes on, so that it matches inside a longer text. */
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

  /** A value of several lines masks each line too, as the runner's own registration of secrets does. */
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

  /** Whether a text holds a secret: such a job output vanishes. */
  hides(text: string): boolean {
    return this.mask(text) !== text;
  }
}
