const MAPPED = /^::(?:ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i;

/**
 * The network an address belongs to, as failed tries to sign in are counted: an IPv4 address is one by itself; of an
 * IPv6 address, of which a household or an attacker has as many as they like, the first 64 bits.
 */
export function networkOf(address: string): string {
	const plain = (address.split("%", 1)[0] ?? "").trim().toLowerCase();
	const mapped = MAPPED.exec(plain)?.[1];
	if (mapped) return mapped;
	if (!plain.includes(":")) return plain;
	const [before = "", after] = plain.split("::", 2);
	const groups = (text: string) => text.split(":").filter((group) => group !== "");
	const [first, last] = [groups(before), groups(after ?? "")];
	const missing = after === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
	const whole = [...first, ...Array<string>(missing).fill("0"), ...last];
	return `${whole
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ""))
		.join(":")}::/64`;
}
