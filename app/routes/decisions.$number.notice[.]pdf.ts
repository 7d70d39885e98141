import type { LoaderFunctionArgs } from "@remix-run/node";
import { noticeFile } from "~/document-answer";
import type { PageHandle } from "~/ui/frame/page-handle";

export const handle: PageHandle = { isLarge: true, forEverybody: true };

export const loader = (args: LoaderFunctionArgs) => noticeFile(args, "pdf");
