import * as z from "zod/mini";
import { tick } from "../fields";

/** Publishing a form, and whether to do so though bids hold what it would not count. */
export const publishForm = z.object({ anyway: tick() });
