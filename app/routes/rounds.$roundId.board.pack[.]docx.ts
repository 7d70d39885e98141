import type { LoaderFunctionArgs } from "@remix-run/node";
import { packFile } from "~/document-answer";
import type { PageHandle } from "~/ui/frame/page-handle";

export const handle: PageHandle = { isLarge: true };

export const loader = (args: LoaderFunctionArgs) => packFile(args, "docx");
