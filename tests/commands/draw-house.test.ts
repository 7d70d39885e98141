import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { statesDrawn, withDrawings } from "~/commands/draw-house";

it("the page of the house shows the states and tables of today (npm run draw makes it so)", () => {
	const page = readFileSync("app/ARCHITECTURE.md", "utf8");
	expect(withDrawings(page)).toBe(page);
});

it("a move is drawn with who makes it", () => {
	const drawn = statesDrawn([
		{ from: "with-board", action: "put-to-board", who: ["fund-manager"], to: "decided" },
	]);
	expect(drawn).toContain("with_board --> decided: put to board (fund-manager)");
});

it("a page without a place for a drawing is refused", () => {
	expect(() => withDrawings("# House")).toThrow("no place for the drawing");
});
