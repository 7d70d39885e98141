/**
 * What a mail server answers. `refused`: never this message; `put-off`: not now; `unreachable`: down, silent, breaking
 * off, or taking no mail of ours at all.
 */
export const MAIL_ANSWERS = ["refused", "put-off", "unreachable"] as const;

export type MailAnswer = (typeof MAIL_ANSWERS)[number];

const MINUTE = 60_000;

/** How long the wait grows and how often a message is tried: eight hours where put off, three days of silence. */
const PATIENCE: Readonly<Record<MailAnswer, { readonly attempts: number; readonly longestMs: number }>> = {
	refused: { attempts: 1, longestMs: 0 },
	"put-off": { attempts: 10, longestMs: 240 * MINUTE },
	unreachable: { attempts: 300, longestMs: 15 * MINUTE },
};

/** How long to wait after an attempt, the first being 1: a minute, doubled each time. Null: it is given up. */
export function waitAfter(answer: MailAnswer, attempts: number): number | null {
	const { attempts: most, longestMs } = PATIENCE[answer];
	if (attempts >= most) return null;
	return Math.min(MINUTE * 2 ** Math.min(attempts - 1, 20), longestMs);
}
