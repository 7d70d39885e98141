import { grants } from "~/tables/award-tables";
import type { PageHandle } from "~/ui/frame/page-handle";

export const handle: PageHandle = { isLarge: true, forEverybody: true };

export const loader = grants.csv;
