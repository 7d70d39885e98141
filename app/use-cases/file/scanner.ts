/** What looks for viruses in a file: it says so within its own time, or that it cannot be reached. */
export type Scanner = {
	scan(path: string): Promise<"clean" | "infected" | "unreachable">;
};
