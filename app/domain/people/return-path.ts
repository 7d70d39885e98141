/** Where to go after signing in: the path asked for if it is surely of this site, else the front page. */
export function safeReturnPath(asked: string | null): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop control characters from addresses
	if (!asked?.startsWith("/") || asked.startsWith("//") || /[\\\u0000-\u001f\u007f]/.test(asked)) return "/";
	return asked.startsWith("/sign-in") || asked.startsWith("/link/") ? "/" : asked;
}
