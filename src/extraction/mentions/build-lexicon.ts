import type { Knowledge, NameVariant } from "../../knowledge/knowledge.ts";
import { fold } from "../../languages/fold.ts";
import { tokenize } from "../../languages/tokens.ts";
import type { Entry, When } from "./entry.ts";
import { caseForms, foldEndings, inflect } from "./inflection.ts";
import { joinedSpellings } from "./joined-spellings.ts";
import { Lexicon } from "./lexicon.ts";
import type { Declension } from "./lexicon.ts";
import type { MentionPack, Role } from "./mention-pack.ts";

/** Names of people and organisations travel: a Latin text uses any Latin form. */
const LATIN = /\p{Script=Latin}/u;
const ACRONYM = /^[\p{Lu}\p{N}.+]{2,}$/u;
const DASH = /[–—]/u;
const DASHES = /\s*[–—]\s*/gu;
const FALLBACK = ["en", "fr"];

interface Named { readonly names: Readonly<Record<string, string>>; readonly variants: readonly NameVariant[] }

/** An entry without what is read off its form. */
type Draft = Entry extends infer E ? (E extends Entry ? Omit<E, "when" | "form"> : never) : never;

/** The city where a state is governed: its capital, or where another city is the seat, that one. */
export function seatsOfGovernment({ places }: Pick<Knowledge, "places">): ReadonlyMap<string, string> {
  const all = [...places.values()];
  const capitals = all.filter(({ kind }) => kind === "capital");
  const seats = all.filter(({ kind }) => kind === "seat_of_government");
  return new Map([...capitals, ...seats].map((place) => [place.country, place.id]));
}

class LexiconBuilder {
  readonly lexicon: Lexicon;
  private readonly pack: MentionPack;
  private readonly isLatin: boolean;
  private readonly weak: ReadonlySet<string>;

  constructor(pack: MentionPack) {
    this.pack = pack;
    this.lexicon = new Lexicon(pack);
    this.isLatin = LATIN.test(pack.functionWords.values().next().value ?? "a");
    this.weak = new Set(pack.names.weak.map(fold));
  }

  private add(form: string, draft: Draft, when: When, declension: Declension): void {
    // Texts write the dash of "Russia–Africa Summit" as a hyphen, which joins words.
    if (DASH.test(form)) this.add(form.replace(DASHES, "-"), draft, when, declension);
    this.lexicon.add(form, { ...draft, when, form: tokenize(form)[0]?.folded ?? "" }, declension);
  }

  private addName(form: string, draft: Draft): void {
    this.add(form, draft, ACRONYM.test(form) ? "acronym" : "upper", "singular");
  }

  /** Own language first; for organisations and capitals also English and French, where the script is the same. */
  private formsOf(named: Named, fallback: boolean): ReadonlySet<string> {
    const languages = fallback ? [this.pack.language, ...FALLBACK] : [this.pack.language];
    const own = languages.map((language) => named.names[language]).filter((form) => form !== undefined);
    const forms = [...own, ...named.variants.filter(({ language }) => languages.includes(language)).map(({ form }) => form)];
    return new Set(forms.filter((form) => LATIN.test(form) === this.isLatin || ACRONYM.test(form)));
  }

  addPeople({ people }: Knowledge): void {
    for (const person of people.values()) {
      const forms = person.forms.filter(({ form, language }) => (this.isLatin ? LATIN.test(form) : language === this.pack.language));
      if (this.isLatin) this.addName(person.name, { kind: "person", person, name: "full" });
      for (const { form, kind } of forms) {
        const name = kind === "surname" || (kind === "nickname" && !form.includes(" ")) ? "surname" : "full";
        // Where no capitals tell them apart, a surname that looks like a small word ("في", for Phee) would be found everywhere.
        if (name === "surname" && !this.pack.names.hasCase && this.pack.functionWords.has(fold(form))) continue;
        const when = ACRONYM.test(form) && form.length <= 4 ? "acronym" : "upper";
        for (const spelt of joinedSpellings(form, this.pack.names.joined)) this.add(spelt, { kind: "person", person, name }, when, "singular");
      }
    }
  }

  addCountries({ countries, places }: Knowledge): void {
    for (const country of countries.values()) {
      for (const form of this.formsOf(country, false)) this.addCountryName(form, country.iso3, "name", null);
      if (this.isLatin && this.pack.language !== "en" && country.iso3 === "USA") this.addCountryName("USA", "USA", "name", null);
    }
    const seats = seatsOfGovernment({ places });
    for (const place of places.values()) {
      const isSeat = place.kind === "seat_of_power";
      for (const form of this.formsOf(place, place.kind !== "city")) {
        if (place.kind === "city") this.addName(form, { kind: "place", id: place.id });
        else this.addCountryName(form, place.country, isSeat ? "seat" : "capital", isSeat ? seats.get(place.country) ?? null : place.id);
      }
    }
  }

  private addCountryName(form: string, iso3: string, naming: "name" | "capital" | "seat", place: string | null): void {
    const when = naming === "seat" && !ACRONYM.test(form) && !/^\p{Lu}/u.test(form) ? "any" : ACRONYM.test(form) ? "acronym" : "upper";
    this.add(form, { kind: "country", countries: [iso3], naming, place, weak: this.weak.has(fold(form)) }, when, "singular");
  }

  addDemonyms(): void {
    const { inflection, demonyms } = this.pack.demonyms;
    const endings = foldEndings(inflection);
    const byForm = new Map<string, Set<string>>();
    for (const [iso3, forms] of demonyms) {
      for (const form of forms.flatMap((each) => inflect(fold(each), endings))) byForm.set(form, (byForm.get(form) ?? new Set()).add(iso3));
    }
    const when = this.pack.names.demonymsCapitalised ? "upper" : "any";
    for (const [form, countries] of byForm) {
      this.add(form, { kind: "country", countries: [...countries].sort(), naming: "demonym", place: null, weak: this.weak.has(form) }, /^(u\.?[sk]\.?|uae)$/.test(form) ? "acronym" : when, "none");
    }
  }

  addGroups({ organizations, regions }: Knowledge): void {
    for (const organization of organizations.values()) for (const form of this.formsOf(organization, true)) this.addName(form, { kind: "organization", id: organization.id });
    for (const region of regions.values()) for (const form of this.formsOf(region, false)) this.addName(form, { kind: "region", id: region.id });
  }

  private addTitles(byRole: ReadonlyMap<string, readonly string[]>, plural: boolean): void {
    const { glued } = this.pack.offices.former;
    for (const [role, forms] of byRole) {
      for (const form of forms) {
        const title = (former: boolean): Draft => ({ kind: "title", role: role as Role, plural, former, country: null, organization: null });
        this.add(form, title(false), ACRONYM.test(form) ? "acronym" : "any", plural ? "plural" : "singular");
        for (const prefix of glued) this.add(prefix + form, title(true), "any", plural ? "plural" : "singular");
      }
    }
  }

  addOffices(): void {
    const { titles, plurals, portfolios, special, ranks, honorifics, governments, capitals } = this.pack.offices;
    this.addTitles(titles, false);
    this.addTitles(plurals, true);
    for (const [role, forms] of portfolios) for (const form of forms) this.add(form, { kind: "portfolio", role: role as Role }, "any", "none");
    for (const { forms, role, country, organization } of special) {
      const draft: Draft = { kind: "title", role, plural: false, former: false, country: country === "" ? null : country, organization: organization === "" ? null : organization };
      for (const form of forms) this.add(form, draft, "any", "singular");
    }
    const isCased = this.pack.language === "en";
    for (const form of ranks) this.add(form, { kind: "rank" }, isCased ? "upper" : "any", "singular");
    for (const form of honorifics) this.add(form, { kind: "honorific" }, isCased || form.length <= 2 ? "upper" : "any", "singular");
    for (const form of governments) this.add(form, { kind: "government" }, "any", "singular");
    for (const form of capitals) this.add(form, { kind: "capital" }, "any", "singular");
  }

  /** "les deux présidents" ends in a plural office. */
  private roleOfGroup(form: string): Role | null {
    const { titles, plurals } = this.pack.offices;
    const ofGroup = ` ${fold(form)}`;
    const endings = foldEndings(this.pack.names.paradigms);
    for (const [role, forms] of [...plurals, ...titles]) {
      const inflected = forms.flatMap((title) => (title.includes(" ") ? [fold(title)] : caseForms(fold(title), endings, this.pack.names.indeclinable)));
      if (inflected.some((title) => ofGroup.endsWith(` ${title}`))) return role as Role;
    }
    return null;
  }

  addGroupWords(): void {
    const { counterpart, counterparts, two, all, members, pronouns } = this.pack.groups;
    for (const form of counterpart) this.add(form, { kind: "counterpart", plural: false }, "any", "singular");
    for (const form of counterparts) this.add(form, { kind: "counterpart", plural: true }, "any", "plural");
    for (const form of two) this.add(form, { kind: "group", group: "two", role: this.roleOfGroup(form) }, "any", "plural");
    for (const form of all) this.add(form, { kind: "group", group: "all", role: this.roleOfGroup(form) }, "any", "plural");
    for (const form of members) this.add(form, { kind: "members" }, "any", "plural");
    for (const form of pronouns.singular) this.add(form, { kind: "pronoun", plural: false, titles: [] }, "any", "none");
    for (const form of pronouns.plural) this.add(form, { kind: "pronoun", plural: true, titles: [] }, "any", "none");
    for (const [form, titles] of pronouns.honorific) this.add(form, { kind: "pronoun", plural: false, titles: titles.map(fold) }, "any", "none");
    for (const form of this.pack.names.traps) this.add(form, { kind: "trap" }, "any", "singular");
  }
}

/** Every name and phrase that may be a mention in one language. Some tenths of a second: build it once. */
export function buildLexicon(knowledge: Knowledge, pack: MentionPack): Lexicon {
  const builder = new LexiconBuilder(pack);
  builder.addPeople(knowledge);
  builder.addCountries(knowledge);
  builder.addDemonyms();
  builder.addGroups(knowledge);
  builder.addOffices();
  builder.addGroupWords();
  return builder.lexicon;
}
