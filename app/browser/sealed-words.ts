import { type KeptHere, WORDS_DAYS } from "~/domain/bid/unsaved-words";
import { storedHere, storedSealed } from "~/domain/stored-formats";

const BEGIN = "tranche-words";
const LIFE_MS = WORDS_DAYS * 86_400_000;

/** Whose words are kept, and the key that the server gives to that person alone. */
export type Owner = { readonly who: string; readonly key: string };

/** Where words were typed: the form's address, and the page as it was opened. */
type Place = { readonly address: string; readonly page: string };

export type Found = Place & { readonly at: number; readonly here: KeptHere };

const now = () => performance.timeOrigin + performance.now();

const nameOf = (who: string, { address, page }: Place) => [BEGIN, who, address, page].join(" ");

function toText(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
}

const keyOf = ({ key }: Owner) =>
	crypto.subtle.importKey("raw", toBytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);

/** Keeps what is typed in this browser, sealed. False where the browser keeps nothing. */
export async function sealWords(owner: Owner, place: Place, here: KeptHere): Promise<boolean> {
	try {
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const text = new TextEncoder().encode(JSON.stringify(here));
		const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(owner), text);
		const kept = { at: now(), iv: toText(iv), sealed: toText(new Uint8Array(sealed)) };
		localStorage.setItem(nameOf(owner.who, place), JSON.stringify(kept));
		return true;
	} catch {
		return false;
	}
}

async function unsealed(owner: Owner, name: string): Promise<Found | null> {
	const [, , address = "", page = ""] = name.split(" ");
	try {
		const { at, iv, sealed } = storedSealed(localStorage.getItem(name) ?? "");
		const algorithm = { name: "AES-GCM", iv: toBytes(iv) };
		const text = await crypto.subtle.decrypt(algorithm, await keyOf(owner), toBytes(sealed));
		return { address, page, at, here: storedHere(new TextDecoder().decode(text)) };
	} catch {
		return null;
	}
}

/** What this browser keeps of a person's words below an address, the newest first. What is too old is removed. */
export async function wordsHere(owner: Owner, address: string): Promise<readonly Found[]> {
	try {
		const names = Object.keys(localStorage).filter((name) => name.startsWith(`${BEGIN} `));
		for (const name of names) {
			const at = ageOf(localStorage.getItem(name) ?? "");
			if (at === null || at < now() - LIFE_MS) localStorage.removeItem(name);
		}
		const own = names.filter((name) => name.startsWith(`${BEGIN} ${owner.who} ${address}`));
		const found = await Promise.all(own.map((name) => unsealed(owner, name)));
		return found.filter((each) => each !== null).sort((a, b) => b.at - a.at);
	} catch {
		return [];
	}
}

function ageOf(text: string): number | null {
	try {
		return storedSealed(text).at;
	} catch {
		return null;
	}
}

/** Removes words from this browser, once they are kept elsewhere, saved or thrown away. */
export function forgetHere({ who }: Owner, place: Place): void {
	try {
		localStorage.removeItem(nameOf(who, place));
	} catch {
		// A browser that keeps nothing has nothing to remove.
	}
}
