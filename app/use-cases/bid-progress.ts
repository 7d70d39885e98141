import { checkedBeside } from "~/domain/bid/checks";
import type { BidBeside } from "~/domain/bid/checks/counted-in-another-bid";
import {
	type CertificateState,
	type Completeness,
	completeness,
	type Remark,
} from "~/domain/bid/completeness";
import type { BidContent } from "~/domain/bid/content";
import type { Pence } from "~/domain/money";
import { formInRound, NOTHING_CHOSEN } from "~/domain/round/blocking";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { awardCategories } from "~db/round/categories";
import { roundById, yearsOfRound } from "~db/round/round";
import { newFormOf } from "./bid/read-new-form";

const OUTDATED: Remark = {
	code: "form-outdated",
	section: "new-form",
	words: "The form of this round has changed. See what is new and take the new form.",
};

const UNNAMED: Remark = {
	code: "category-missing",
	section: "about",
	words: "Choose the award category of the bid.",
};

/** What a bid lacks by its own form, and what `others` count too. Off its round's newest form it is not submitted. */
export function bidProgress(
	tx: Tx,
	bidId: string,
	content: BidContent,
	certificate: CertificateState,
	money?: Pence,
	others: readonly BidBeside[] = [],
): Completeness {
	const blocking = roundById(tx, content.round)?.blocking ?? NOTHING_CHOSEN;
	const progress = completeness(
		content,
		certificate,
		money,
		formInRound(formOfBid(tx, bidId).definition, blocking),
		yearsOfRound(tx, content.round),
		blocking.checks,
	);
	const isNamed = content.category !== undefined || awardCategories.list(tx, content.round).length === 0;
	const own = [...(newFormOf(tx, bidId) ? [OUTDATED] : []), ...(isNamed ? [] : [UNNAMED])];
	const beside = checkedBeside(content, others).map(
		({ name: code, section, words }): Remark => ({ code, section, words }),
	);
	return {
		...progress,
		blocks: [...own, ...progress.blocks],
		warnings: [...progress.warnings, ...beside],
	};
}
