import * as z from "zod/mini";
import { MESSAGE_CHOICES } from "~/domain/messages/choices";
import { choices } from "../fields";

/** The messages one gets, of those that can be switched off. */
export const messageChoicesForm = z.object({ wanted: choices(MESSAGE_CHOICES) });
