import iconv from "iconv-lite";

/**
 * Eight-bit encodings, with the letters that running text in them is made of. Those of whole alphabets tell themselves by their commonest letters;
 * the two Latin ones differ in six bytes, which are Turkish letters in the one and Icelandic in the other.
 */
const ALPHABETS: readonly { readonly encoding: string; readonly common: string; readonly letters: RegExp }[] = [
  { encoding: "windows-1251", common: "оеаинтсрвлкмдпу", letters: /[а-яё]/gu },
  { encoding: "koi8-r", common: "оеаинтсрвлкмдпу", letters: /[а-яё]/gu },
  { encoding: "cp866", common: "оеаинтсрвлкмдпу", letters: /[а-яё]/gu },
  { encoding: "windows-1256", common: "اليمونرتبةعدسفه", letters: /[\u0621-\u064A]/gu },
  { encoding: "iso-8859-6", common: "اليمونرتبةعدسفه", letters: /[\u0621-\u064A]/gu },
];
/** In running text the fifteen commonest letters are four fifths of all; in text read in a wrong encoding a third. */
const COMMON_SHARE = 0.6;
const LATIN_LETTERS = /[àâäáãåæçèéêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÃÅÆÇÈÉÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝŸğıİşĞŞªº]/gu;
const LATIN_MARKS = /[«»“”‘’„‚–—…•€©®°·¿¡§´`¨ \u00A0\u00AD²³½¼£†‹›™¶×]/gu;
const TURKISH_BYTES = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);
const SAMPLE = 60_000;

/** The eight-bit encoding of text that is no UTF-8, or null where no reading gives plausible words. */
export function guessEncoding(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const high = sample.filter((byte) => byte >= 0x80).length;
  const asciiLetters = sample.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
  return high > asciiLetters ? guessAlphabet(sample, high) : guessLatin(sample);
}

function guessAlphabet(sample: Buffer, high: number): string | null {
  let best: { encoding: string; score: number } | null = null;
  for (const { encoding, common, letters } of ALPHABETS) {
    const found = iconv.decode(sample, encoding).match(letters) ?? [];
    const score = found.filter((letter) => common.includes(letter)).length / high;
    if (score > (best?.score ?? COMMON_SHARE)) best = { encoding, score };
  }
  return best?.encoding ?? null;
}

function guessLatin(sample: Buffer): string | null {
  const turkish = sample.some((byte, index) => TURKISH_BYTES.has(byte) && (isAsciiLetter(sample[index - 1]) || isAsciiLetter(sample[index + 1])));
  const encoding = turkish ? "windows-1254" : "windows-1252";
  const words = iconv.decode(sample, encoding);
  const high = words.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  const plausible = (words.match(LATIN_LETTERS)?.length ?? 0) + (words.match(LATIN_MARKS)?.length ?? 0);
  return high > 0 && plausible / high > 0.9 ? encoding : null;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
