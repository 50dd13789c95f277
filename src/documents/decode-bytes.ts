import iconv from "iconv-lite";
import type { QuarantineReason } from "../domain/reasons.ts";
import { guessEncoding } from "./guess-encoding.ts";

/** Text and the encoding it was read in; or why the bytes are no text. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly reason: QuarantineReason; readonly detail: string };

/** First bytes of formats that are no text, whatever the file is called. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["PDF", "%PDF-"], ["ZIP or Office", "PK\u0003\u0004"], ["PNG", "\u0089PNG"], ["JPEG", "\u00ff\u00d8\u00ff"], ["GIF", "GIF8"], ["gzip", "\u001f\u008b"],
  ["ELF program", "\u007fELF"], ["RAR", "Rar!"], ["7z", "7z\u00bc\u00af"], ["SQLite", "SQLite format 3"], ["Word 97", "\u00d0\u00cf\u0011\u00e0"], ["bzip2", "BZh"],
];
/** A page's declaration stands at its beginning; HTML wants it in the first 1,024 bytes. */
const DECLARATION = 2_048;
/** Share of broken sequences that damage explains in what is UTF-8 otherwise. */
const DAMAGE = 0.02;
/** Share of control characters that makes bytes no text. */
const CONTROLS = 0.05;

/**
 * Decodes a file: by its byte order mark, by being valid UTF-8, by what it declares (HTML, XML), else by its letters.
 * Bytes that no encoding reads as words are put aside rather than garbled.
 */
export function decodeBytes(bytes: Buffer): Decoded {
  if (bytes.length === 0) return { reason: "empty", detail: "the file has no bytes" };
  const marked = byOrderMark(bytes);
  if (marked !== null) return marked;
  const kind = SIGNATURES.find(([, signature]) => bytes.subarray(0, signature.length).toString("latin1") === signature)?.[0];
  if (kind !== undefined) return { reason: "binary", detail: `it is a ${kind} file: give its text` };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: iconv.decode(bytes, wide), encoding: wide };
  if (isBinary(bytes)) return { reason: "binary", detail: "it is full of control characters: give a text file" };
  return byContent(bytes);
}

function byOrderMark(bytes: Buffer): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: bytes.toString("utf8", 3), encoding: "utf-8" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes.subarray(2), "utf-16le"), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(bytes.subarray(2), "utf-16be"), encoding: "utf-16be" };
  return null;
}

/** UTF-16 without its mark: every second byte of Latin text is zero. */
function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && even === 0) return "utf-16le";
  return even > sample.length / 5 && odd === 0 ? "utf-16be" : null;
}

function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)).length;
  return controls > Math.max(2, sample.length * CONTROLS);
}

function byContent(bytes: Buffer): Decoded {
  const utf8 = bytes.toString("utf8");
  const broken = utf8.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return { text: utf8, encoding: "utf-8" };
  const wide = utf8.match(/[^\x00-\x7f\uFFFD]/gu)?.length ?? 0;
  if (wide > 0 && broken <= wide * DAMAGE) return { text: utf8, encoding: "utf-8" };
  const encoding = declaredEncoding(bytes) ?? guessEncoding(bytes);
  if (encoding === null) return { reason: "encoding", detail: "its bytes read as words in no encoding we know (UTF-8, UTF-16, Windows-1252, -1251, -1254, -1256, KOI8-R): save it as UTF-8" };
  return { text: iconv.decode(bytes, encoding), encoding };
}

/** `<meta charset>`, `http-equiv`, or the XML declaration; an unknown name and "utf-8" (it is none) count for nothing. */
function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.subarray(0, DECLARATION).toString("latin1");
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.:-]+)/i.exec(head)?.[1] ?? /<meta[^>]+charset=["']?([\w.:-]+)/i.exec(head)?.[1];
  if (declared === undefined || /^utf-?(?:8|16)/i.test(declared) || !iconv.encodingExists(declared)) return null;
  return /^(?:iso-?8859-1|latin-?1|us-ascii)$/i.test(declared) ? "windows-1252" : declared.toLowerCase();
}
