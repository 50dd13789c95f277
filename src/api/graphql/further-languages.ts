/** What a language is called in the schema's enum: "it" is IT. */
function valueOf(code: string): string {
  return code.toUpperCase();
}

/** Codes that the schema's `Language` does not have by itself, each with its English name for the description. */
export interface FurtherLanguage { readonly code: string; readonly name: string }

/** The languages of the tables beyond those of `written`, the values that schema.graphql gives the enum. */
export function furtherLanguages(codes: readonly string[], written: Readonly<Record<string, string>>): readonly FurtherLanguage[] {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  return codes.filter((code) => !(valueOf(code) in written)).map((code) => ({ code, name: names.of(code) ?? code }));
}

/** Schema text that lets `name(language:)` take them too; none where there is no further language. */
export function extendSchema(languages: readonly FurtherLanguage[]): readonly string[] {
  if (languages.length === 0) return [];
  return [`extend enum Language {\n${languages.map(({ code, name }) => `  "${name}"\n  ${valueOf(code)}`).join("\n")}\n}`];
}

/** What the enum's values mean inside, the further ones included. */
export function extendValues(languages: readonly FurtherLanguage[], written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...written, ...Object.fromEntries(languages.map(({ code }) => [valueOf(code), code])) };
}
