import type { Answers } from "~/thread";
import type { Document } from "../document";
import { pdfMaker } from "./pdf";
import { wordFile } from "./word";

/** What the thread that makes documents can be asked: a document in, the bytes of its file out. */
export async function answersOf(): Promise<Answers> {
	const pdf = await pdfMaker();
	const moved = (bytes: Uint8Array) => {
		// Buffers may share their memory with others: what is moved is its own.
		const outcome = new Uint8Array(bytes);
		return { outcome, moved: [outcome.buffer] };
	};
	return {
		pdf: (of: Document) => moved(pdf(of)),
		docx: async (of: Document) => moved(await wordFile(of)),
	} satisfies Answers;
}
