CREATE TABLE `award_category` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`least_pence` integer NOT NULL,
	`most_pence` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `award_category_round` ON `award_category` (`round_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_funding_line` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`amount_pence` integer,
	`qualifier` text,
	`confirmed` integer,
	`conditional_on` text DEFAULT '' NOT NULL,
	`financial_year` text,
	`last_year` text,
	`not_valued_why` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_funding_line`("id", "bid_id", "position", "source", "kind", "amount_pence", "qualifier", "confirmed", "conditional_on", "financial_year", "last_year", "not_valued_why", "revision", "saved_at", "saved_by") SELECT "id", "bid_id", "position", "source", "kind", "amount_pence", "qualifier", "confirmed", "conditional_on", "financial_year", "last_year", "not_valued_why", "revision", "saved_at", "saved_by" FROM `funding_line`;--> statement-breakpoint
DROP TABLE `funding_line`;--> statement-breakpoint
ALTER TABLE `__new_funding_line` RENAME TO `funding_line`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `funding_line_bid` ON `funding_line` (`bid_id`);--> statement-breakpoint
ALTER TABLE `bid` ADD `category_id` text REFERENCES award_category(id);--> statement-breakpoint
ALTER TABLE `reduced_version` ADD `category_id` text REFERENCES award_category(id);