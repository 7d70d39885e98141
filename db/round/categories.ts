import { eq } from "drizzle-orm";
import type { AwardCategoryValues } from "~/domain/form/kinds/award-category";
import { type Asked, row } from "../prepared";
import { awardCategory } from "../schema/round";
import { storeOfRound } from "./records-of-round";

/** A category of award by its key; undefined where there is none. */
export const categoryById = row((tx, id: Asked) =>
	tx.select().from(awardCategory).where(eq(awardCategory.id, id)),
);

/** The categories of award of a round. */
export const awardCategories = storeOfRound<AwardCategoryValues>("award-category", awardCategory);
