import { describe, expect, it } from "@jest/globals";
import { documentFromText } from "../../src/documents/document-from-text.ts";
import { openDocumentContext } from "../../src/documents/make-document.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

const context = await openDocumentContext(loadPacks());
/** A sentence of each language long enough to be the article. */
const BODY: Record<string, string> = {
  fr: "Le président du Mali s'est entretenu mercredi avec son homologue russe au sujet de la sécurité dans le Sahel.",
  en: "The president of Mali spoke on Wednesday with his Russian counterpart about security in the Sahel region.",
  ru: "Президент Мали провёл в среду телефонный разговор с российским коллегой о безопасности в Сахеле.",
  ar: "أجرى رئيس مالي يوم الأربعاء اتصالا هاتفيا مع نظيره الروسي بحثا خلاله الأمن في منطقة الساحل.",
  es: "El presidente de Malí habló el miércoles con su homólogo ruso sobre la seguridad en la región del Sahel.",
  pt: "O presidente do Mali conversou na quarta-feira com o seu homólogo russo sobre a segurança na região do Sahel.",
  it: "Il presidente del Mali ha parlato mercoledì con il suo omologo russo della sicurezza nella regione del Sahel.",
  tr: "Mali Cumhurbaşkanı çarşamba günü Rus mevkidaşı ile Sahel bölgesindeki güvenlik hakkında telefonda görüştü.",
};

/** Zones of the paragraphs of `lines`, set between two body paragraphs. */
function zonesAmong(language: string, lines: readonly string[]): string[] {
  const body = BODY[language]!;
  const text = [body, ...lines, `${body} ${body}`].join("\n\n");
  const reading = documentFromText({ text: ` date 2024-03 T\n\n${text}`, language }, context);
  if ("quarantined" in reading) throw new Error(reading.quarantined.detail);
  const { document } = reading;
  return document.paragraphs.slice(2, -1).map((each) => each.zone);
}

describe("zones", () => {
  it.each([
    ["fr", "Lire aussi : Mali, trois jours de deuil"], ["fr", "Partager sur Facebook Partager sur X"], ["fr", "- Publicité -"], ["fr", "0 commentaire"], ["fr", "Accueil > Monde > Afrique"],
    ["fr", "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *"], ["fr", "➜ Abonnez-vous pour 1 € le premier mois"], ["fr", "01:48"],
    ["en", "Read more: Mali mourns its dead"], ["en", "35 reads • 0 comments"], ["en", "Share this article"], ["en", "https://exemple.org/a"], ["en", "© 2025 Journal"],
    ["ru", "Читайте также: Что известно о саммите"], ["ru", "Подписывайтесь на наш телеграм-канал"], ["ru", "Источник: example.ru"],
    ["ar", "اقرأ أيضا: ماذا بعد القمة؟"], ["ar", "الوسوم: مالي، روسيا"], ["ar", "شارك على فيسبوك"], ["ar", "جميع الحقوق محفوظة"],
    ["es", "Lea también: La cumbre del Sahel"], ["es", "Comparte esta noticia"], ["es", "Suscríbete a nuestro boletín"],
    ["pt", "Leia também: A cúpula do Sahel"], ["pt", "Siga-nos no WhatsApp"], ["pt", "Publicidade"],
    ["it", "Leggi anche: Il vertice del Sahel"], ["it", "Condividi su Facebook"], ["it", "Riproduzione riservata"], ["it", "Iscriviti alla nostra newsletter"],
    ["tr", "Ayrıca okuyun: Sahel zirvesi"], ["tr", "Haberi paylaş"], ["tr", "Son Dakika | Gündem | Dünya"],
  ])("%s: %s is boilerplate", (language, line) => expect(zonesAmong(language, [line])).toEqual(["boilerplate"]));

  it.each([
    ["fr", "Photo d'archives : les deux présidents au Kremlin en juillet 2023. © AP"], ["fr", "Le président à Moscou (Photo : Présidence)"], ["fr", "© Présidence du Mali"],
    ["en", "File photo: the two leaders in 2023"], ["en", "The two leaders in Moscow last year. Photograph: Agency/Getty Images"],
    ["ru", "Архивное фото: встреча в Кремле"], ["ru", "Владимир Путин и Ассими Гойта, 2023 год"],
    ["ar", "صورة أرشيفية للرئيسين في موسكو"], ["es", "Foto de archivo de los presidentes en 2023"], ["pt", "Foto: Presidência do Mali"], ["it", "Foto d'archivio dei due presidenti a Mosca"], ["tr", "Arşiv fotoğrafı: iki lider Moskova'da"],
  ])("%s: %s is a caption", (language, line) => expect(zonesAmong(language, [line])).toEqual(["caption"]));

  it.each([
    ["fr", "Publié le 28 mars 2024 à 14:00"], ["fr", "Mis à jour le 28/03/2024"], ["fr", "Jeudi 28 mars 2024"], ["en", "Updated on March 28, 2024"], ["en", "LONDON, Thursday 28 March 2024"],
    ["ru", "Опубликовано: 28.03.2024"], ["ar", "آخر تحديث: 28 مارس 2024"], ["es", "Actualizado el 28 de marzo de 2024"], ["pt", "Publicado em 28/03/2024"], ["it", "Ultimo aggiornamento: 28 marzo 2024, 18:40"], ["tr", "Giriş tarihi: 28.03.2024 14:00"],
  ])("%s: %s is a dateline", (language, line) => expect(zonesAmong(language, [line])).toEqual(["dateline"]));

  it.each([
    ["fr", "Par Koaci"], ["fr", "Avec AFP"], ["fr", "AIB/ANP"], ["en", "(Reporting by our desk)"], ["en", "By our regional correspondent"], ["ru", "Автор: И. Петров"],
    ["ar", "المصدر: وكالات"], ["es", "Con información de EFE"], ["pt", "Por Redação"], ["it", "di Redazione Esteri"], ["tr", "Kaynak: AA"],
  ])("%s: %s is a signature", (language, line) => expect(zonesAmong(language, [line])).toEqual(["signature"]));

  it.each([
    ["fr", "Partager le pouvoir avec les civils, voilà ce que demandent les partenaires du Mali."], ["fr", "Par ailleurs, les deux présidents ont évoqué le blé et les engrais."],
    ["fr", "La photo du président malien à Moscou avait fait le tour du monde, et le Kremlin ne l'avait pas oubliée quand il a reçu l'ambassadeur du Mali mercredi 27 mars 2024 pour parler avec lui, longuement, de coopération."],
    ["en", "By Wednesday the ministers had met twice in Moscow."], ["en", "Share prices fell after the two leaders met."], ["en", "The ministers left on a visit to Niger, says a handout of the ministry."],
    ["ru", "8 октября, пишет один Telegram-канал, министры встретились в Москве."], ["es", "Por la tarde, el ministro viajó a Bamako."], ["it", "Di ritorno da Mosca, il ministro ha visto i suoi colleghi a Bamako."], ["tr", "Bakan, Dünya Bankası heyetini Ankara'da kabul etti."],
  ])("%s: %s is the article", (language, line) => expect(zonesAmong(language, [line])).toEqual(["body"]));

  it("a cue never takes a long paragraph, and no text is lost", () => {
    const long = `© Lire aussi : ${BODY["fr"]!.repeat(5)}`;
    expect(zonesAmong("fr", [long])).toEqual(["body"]);
  });

  it("headlines below “Lire aussi” are others' articles, the next paragraph is not", () => {
    expect(zonesAmong("fr", ["À lire aussi", "• Pluies : les barrages à 27 %", "Le Niger ferme sa frontière", BODY["fr"]!])).toEqual(["boilerplate", "boilerplate", "boilerplate", "body"]);
  });
});

describe("the dateline a paragraph begins with", () => {
  const { fr, en, ru } = BODY as { fr: string; en: string; ru: string };
  it.each([
    ["en", "MOSCOW, August 15. /TASS/. ", en], ["en", "(Reuters) - ", en], ["en", "BEIJING, Sept 5 (Xinhua) -- ", en], ["en", "Brussels [Belgium], February 9 (ANI/Sputnik): ", en],
    ["en", "KAZAN, Russia - ", en], ["en", "KIGALI | ", en], ["en", "N'DJAMENA — ", en], ["fr", "Niamey 28 janv 2024(AIB/ANP)- ", fr], ["fr", "PARIS, 23 août. / TASS/. ", fr], ["fr", "CITÉ DU VATICAN, lundi 19 mai 2025 – ", fr],
    ["fr", "Bamako – ", fr], ["ru", "ПЕКИН, 8 июл – РИА Новости. ", ru], ["ru", "МОСКВА, 15 августа. /ТАСС/. ", ru],
    ["ar", "الرياض (واس) – ", BODY["ar"]!], ["es", "Ciudad de México. - ", BODY["es"]!], ["es", "Madrid, 20 may (EFE).- ", BODY["es"]!], ["pt", "BISSAU – ", BODY["pt"]!], ["it", "ROMA, 28 MAR (ANSA) - ", BODY["it"]!], ["tr", "ANKARA (AA) - ", BODY["tr"]!],
  ])("%s: %s", (language, dateline, body) => {
    const reading = documentFromText({ text: `${dateline}${body}\n\n${body}`, language }, context);
    const document = "document" in reading ? reading.document : null;
    expect(document!.paragraphs.map((each) => [each.zone, document!.text.slice(each.start, each.end)])).toEqual([["dateline", dateline.trimEnd()], ["body", body], ["body", body]]);
  });

  it.each([
    ["fr", "Le président du Mali – Assimi Goïta – a reçu le ministre russe."], ["fr", "Emmanuel Macron - Président français - a reçu son homologue."], ["fr", "L'Organisation mondiale de la santé (OMS) - a reçu le ministre."],
    ["en", "The Rewards for Justice (RFJ) program - a scheme - is offering a reward."], ["ar", "ذكر هانز - بيتر بارتلس أن الوزير زار موسكو يوم الأربعاء."],
  ])("%s: none in “%s”", (language, text) => {
    const reading = documentFromText({ text: `${text}\n\n${BODY[language]!}`, language }, context);
    expect("document" in reading ? reading.document.paragraphs.map((each) => each.zone) : []).toEqual(["body", "body"]);
  });
});
