/** Names that French uses bare ("à Cuba", "avec Israël"); those of saints too. */
const BARE = /^(?:Andorre|Antigua|Bahreïn|Chypre|Cuba|Djibouti|Haïti|Israël|Kiribati|Madagascar|Malte|Maurice|Monaco|Nauru|Oman|Saint|Sainte|Sao|Singapour|Taïwan|Trinité|Tuvalu)(?![\p{L}\p{M}])/u;
const PLURAL = /^(?:Bahamas|Balkans|BRICS|Caraïbes|Comores|Émirats|États|Fidji|Grands|Îles|Maldives|Palaos|pays|Pays|Philippines|Samoa|Seychelles|Tonga)(?![\p{L}\p{M}])/u;
/** Feminine without a final e. */
const FEMININE = /^(?:Association|Autorité|Commission|Communauté|Cour|Mission|Organisation|Sierra|Union)(?![\p{L}\p{M}])/u;
/** Masculine with one. */
const MASCULINE = /^(?:Belize|Cambodge|Commonwealth|Golfe|golfe|Mexique|Mozambique|Royaume|Zimbabwe)(?![\p{L}\p{M}])/u;
/** Every h here is aspirated (le Honduras, la Hongrie), and so is the y of Yémen. */
const VOWEL = /^[aeiouàâéèêëîïôùûœ]/iu;
/** The first word decides: la Corée du Sud, le Conseil de sécurité. */
const ENDS_IN_E = /^[\p{L}\p{M}]*e(?![\p{L}\p{M}])/u;

type Gender = "bare" | "plural" | "elided" | "feminine" | "masculine";

function genderOf(name: string): Gender {
  if (BARE.test(name)) return "bare";
  if (PLURAL.test(name)) return "plural";
  if (VOWEL.test(name)) return "elided";
  if (MASCULINE.test(name)) return "masculine";
  return FEMININE.test(name) || ENDS_IN_E.test(name) ? "feminine" : "masculine";
}

const ARTICLE: Readonly<Record<Gender, string>> = { bare: "", plural: "les ", elided: "l'", feminine: "la ", masculine: "le " };
const DE: Readonly<Record<Gender, string>> = { bare: "de ", plural: "des ", elided: "de l'", feminine: "de la ", masculine: "du " };

/** A French name of a state, region or organisation as it stands after "avec": la Russie, le Mali, l'Algérie, les États-Unis, Cuba. */
export function withArticle(name: string): string {
  return `${ARTICLE[genderOf(name)]}${name}`;
}

/** The same after "dirigeants": de la Russie, du Sahel, de l'Algérie, des États-Unis, de Cuba, d'Israël. */
export function withDe(name: string): string {
  const gender = genderOf(name);
  return gender === "bare" ? bareWithDe(name) : `${DE[gender]}${name}`;
}

/** A name without article, as those of people: de Vladimir Poutine, d'Assimi Goïta. */
export function bareWithDe(name: string): string {
  return VOWEL.test(name) ? `d'${name}` : `de ${name}`;
}
