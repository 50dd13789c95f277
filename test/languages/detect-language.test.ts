import { describe, expect, it } from "@jest/globals";
import { openLanguageDetector } from "../../src/languages/detect-language.ts";
import { loadPacks } from "../../src/languages/load-packs.ts";

const detect = await openLanguageDetector(loadPacks());

describe("detectLanguage", () => {
  it.each([
    ["fr", "Le chef de l'État malien s'est entretenu mercredi avec son homologue russe."],
    ["fr", "Goïta, Tiani et Traoré réunis à Niamey pour un sommet"],
    ["en", "Mali's leader spoke to Vladimir Putin by phone, the Kremlin said."],
    ["en", "Putin, Goita talk by phone"],
    ["ru", "Президент России провёл телефонный разговор с главой Мали."],
    ["ar", "أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا مع نظيره المالي."],
    ["es", "El presidente mexicano habló por teléfono con su homólogo colombiano."],
    ["pt", "O presidente Lula conversou por telefone com o presidente da Colômbia."],
    ["tr", "Cumhurbaşkanı Erdoğan, Nijer lideri Tiani ile telefonda görüştü."],
    ["it", "Il presidente del Consiglio ha ricevuto ieri a Roma il ministro degli Esteri russo e ha parlato della situazione nel Sahel."],
  ])("%s: %s", (language, text) => expect(detect(text)).toEqual({ language }));

  it.each([
    ["de", "Der Bundeskanzler hat am Mittwoch mit dem malischen Präsidenten telefoniert und über die Lage im Sahel gesprochen."],
    ["nl", "De premier heeft woensdag gebeld met de president van Mali over de toestand in de Sahel en de hulp van het land."],
    ["uk", "Президент України поговорив телефоном із прем'єр-міністром Індії та подякував йому за підтримку нашої держави в цей час."],
    ["bg", "Българският премиер разговаря вчера по телефона с президента на Мали и обсъди с него положението в региона. Двамата се съгласиха, че срещата между техните министри ще се проведе през следващия месец в София, съобщиха от пресслужбата на правителството."],
    ["fa", "رئیس جمهور ایران امروز با وزیر امور خارجه روسیه دیدار کرد و درباره روابط دو کشور گفت‌وگو کردند."],
    ["az", "Azərbaycan Prezidenti dünən Mali rəhbəri ilə telefonla danışıb və iki ölkə arasında münasibətləri müzakirə edib."],
    ["ca", "El president de la Generalitat es va reunir ahir a Barcelona amb el ministre d'Afers Exteriors per parlar dels dos països."],
    ["Han script", "马里过渡总统戈伊塔周三与普京通电话。"],
    ["Greek script", "Ο πρωθυπουργός μίλησε χθες με τον πρόεδρο του Μάλι."],
    ["no letters", "12 34 … 56"],
  ])("puts aside %s", (guess, text) => expect(detect(text)).toEqual({ language: null, guess }));
});
