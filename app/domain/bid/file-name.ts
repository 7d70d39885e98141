import { ATTACHMENT_TYPES, type AttachmentType } from "./attachment";

/** Most characters of a name, its ending included, and most bytes: systems keep 255 of a name. */
export const LONGEST_FILE_NAME = 120;
const MOST_BYTES = 240;

/** Names that Windows keeps for devices, whatever stands behind a full stop. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

/** What cannot be seen or turns the direction of reading, and what no text may hold. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

const OTHER_ENDINGS: Partial<Record<AttachmentType, string>> = { jpeg: "jpeg", txt: "text" };

const bytesOf = (character: string): number => {
	const code = character.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** The beginning of a text, whole characters only. */
function cut(text: string, most: number, mostBytes: number): string {
	let [kept, count, bytes] = ["", 0, 0];
	for (const character of text) {
		count += 1;
		bytes += bytesOf(character);
		if (count > most || bytes > mostBytes) break;
		kept += character;
	}
	return kept;
}

const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, "");

/**
 * A name under which a file can be shown and saved anywhere, whatever was sent: no part of a path, nothing unseen, none
 * of the characters and names that systems keep for themselves, at most 120 characters, the ending of its type.
 */
export function safeFileName(sent: string, type: AttachmentType): string {
	const { ending } = ATTACHMENT_TYPES[type];
	const seen = sent.replace(UNSEEN, "").normalize("NFC");
	const last = seen.split(/[/\\]/).findLast((part) => trimmed(part) !== "") ?? "";
	const plain = trimmed(last.replace(/[<>:"|?*]/g, "-").replace(/\s+/g, " "));
	const endings = [ending, OTHER_ENDINGS[type]].filter((each) => each !== undefined);
	const own = endings.find((each) => plain.toLowerCase().endsWith(`.${each}`));
	const bare = trimmed(own ? plain.slice(0, -own.length - 1) : plain);
	const named = DEVICE.test(bare) ? `_${bare}` : bare;
	const room = ending.length + 1;
	return `${trimmed(cut(named, LONGEST_FILE_NAME - room, MOST_BYTES - room)) || "file"}.${ending}`;
}
