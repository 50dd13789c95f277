export type Tongue = "en" | "fr";

/** `?lang=`, else what the browser prefers; English where it is neither. */
export function tongueOf(search: URLSearchParams, preferred: string): Tongue {
  return (search.get("lang") ?? preferred).toLowerCase().startsWith("fr") ? "fr" : "en";
}

export const WORDS = {
  en: { examples: "Examples", hint: "Each opens in a tab of its own and runs.", copy: "Copy", link: "Link", copied: "Copied", failed: "The browser does not let this page copy.", dashboard: "Entente" },
  fr: { examples: "Exemples", hint: "Chacun s'ouvre dans son onglet et s'exécute.", copy: "Copier", link: "Lien", copied: "Copié", failed: "Le navigateur ne laisse pas cette page copier.", dashboard: "Entente" },
} as const;
