import type { AttachmentOpened } from "./use-cases/bid/read-attachment";

/** A file's name as headers take it: plain letters for old browsers, all of them for the others. */
function named(name: string): string {
	const plain = name.replace(/[^A-Za-z0-9 ._()-]/g, "_");
	const encoded = encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A stream that reads nothing before somebody takes it. */
function streamOf(contents: AttachmentOpened["contents"]): ReadableStream<Uint8Array> {
	const parts = contents();
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const { done, value } = await parts.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			cancel: () => void parts.return(),
		},
		{ highWaterMark: 0 },
	);
}

type FileSaid = Pick<AttachmentOpened, "name" | "mime" | "bytes">;

/** What is said of a file that is to be saved and never shown as a page of ours: it may hold anything. */
export function fileHeaders({ name, mime, bytes }: Omit<FileSaid, "bytes"> & { readonly bytes?: number }) {
	return {
		"Content-Type": mime,
		...(bytes === undefined ? {} : { "Content-Length": String(bytes) }),
		"Content-Disposition": named(name),
		"Content-Security-Policy": "sandbox; default-src 'none'",
		"X-Content-Type-Options": "nosniff",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Cache-Control": "private, no-store",
	};
}

/** A file that somebody sent. */
export function fileAnswer({ contents, ...said }: AttachmentOpened): Response {
	return new Response(streamOf(contents), { headers: fileHeaders(said) });
}
