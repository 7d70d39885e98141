const isPlain = (of: unknown): of is object =>
	typeof of === "object" && of !== null && Object.getPrototypeOf(of) === Object.prototype;

/** What the loaders of a page gave, held until it is drawn. */
export type DrawnData = {
	/** An empty object in place of a loader's plain one; all else as it is. */
	hold(loaded: unknown): unknown;
	/** Gives each object what its loader gave, for the page that is drawn now. */
	fill(): void;
};

/**
 * Holds what a page shows apart from what Remix (2.17) writes out for scripts that would draw the page again: it does
 * that between the loaders and the drawing, and no page of ours has such a script.
 */
export function drawnData(): DrawnData {
	const held: (readonly [shell: object, loaded: object])[] = [];
	return {
		hold(loaded) {
			if (!isPlain(loaded)) return loaded;
			const shell = {};
			held.push([shell, loaded]);
			return shell;
		},
		fill() {
			for (const [shell, loaded] of held.splice(0)) Object.assign(shell, loaded);
		},
	};
}
