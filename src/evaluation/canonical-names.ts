/** Other spellings of people that mean the canonical one; keys and values folded. The gold's own list, so that our figures equal its scorer's. */
const PEOPLE: Readonly<Record<string, string>> = {
  "abdel fattah al sisi": "abdel fattah el sisi", "abdel fattah al sissi": "abdel fattah el sisi",
  "abdourahamane tchiani": "abdourahamane tiani", "abiy ahmed ali": "abiy ahmed",
  "alexandre loukachenko": "alexander lukashenko", "ali mahaman lamine zeine": "ali lamine zeine",
  "ali mahamane lamine zeine": "ali lamine zeine", "bola ahmed tinubu": "bola tinubu",
  "brice clotaire oligui nguema": "brice oligui nguema", "denis sassou n guesso": "denis sassou nguesso",
  "ebrahim raissi": "ebrahim raisi", "felix antoine tshisekedi": "felix tshisekedi",
  "felix tshisekedi tshilombo": "felix tshisekedi", "hanana ould sidi": "hanena ould sidi", "idriss deby itno": "idriss deby",
  "joao manuel lourenco": "joao lourenco", "john dramani mahama": "john mahama", "lula": "luiz inacio lula da silva",
  "lula da silva": "luiz inacio lula da silva", "mahamat deby itno": "mahamat deby", "mahamat idriss deby": "mahamat deby",
  "mahamat idriss deby itno": "mahamat deby", "mamadi doumbouya": "mamady doumbouya",
  "mohammed bin zayed al nahyan": "mohamed bin zayed al nahyan", "mohamed ould cheikh el ghazouani": "mohamed ould ghazouani",
  "mohamed ould cheikh ghazouani": "mohamed ould ghazouani", "muhammad mokhber": "mohammad mokhber",
  "mohammed vi of morocco": "mohammed vi", "nana addo dankwa akufo addo": "nana akufo addo", "sergei lavrov": "sergey lavrov",
  "volodymyr zelensky": "volodymyr zelenskyy", "xi": "xi jinping",
};

/** Full names that mean the gold's short ones; keys and values folded. */
const ORGANIZATIONS: Readonly<Record<string, string>> = {
  "african union": "au", "union africaine": "au", "economic community of west african states": "ecowas", "cedeao": "ecowas",
  "european union": "eu", "union europeenne": "eu", "united nations": "un", "alliance of sahel states": "aes",
  "confederation of sahel states": "aes", "economic community of central african states": "eccas", "ceeac": "eccas",
  "southern african development community": "sadc", "east african community": "eac", "international criminal court": "icc",
  "west african economic and monetary union": "waemu", "uemoa": "waemu",
};

function fold(name: string): string {
  return name.toLowerCase().replace(/ß/g, "ss").replace(/đ/g, "d").replace(/ı/g, "i").replace(/ł/g, "l").replace(/ø/g, "o")
    .normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, " ").trim();
}

export function canonicalPerson(name: string): string {
  const folded = fold(name);
  return PEOPLE[folded] ?? folded;
}

export function canonicalOrganization(name: string): string {
  const folded = canonicalPerson(name);
  return ORGANIZATIONS[folded] ?? folded;
}

/** For places: "Ouagadougou" and "OUAGADOUGOU" are one. */
export function canonicalCity(name: string): string {
  return canonicalPerson(name);
}
