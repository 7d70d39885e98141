PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_saving_line` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`description` text NOT NULL,
	`kind` text NOT NULL,
	`amount_pence` integer,
	`qualifier` text,
	`from_year` text,
	`cashable` integer,
	`beneficiary` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_saving_line`("id", "bid_id", "position", "description", "kind", "amount_pence", "qualifier", "from_year", "cashable", "beneficiary", "revision", "saved_at", "saved_by") SELECT "id", "bid_id", "position", "description", "kind", "amount_pence", NULL, "from_year", "cashable", "beneficiary", "revision", "saved_at", "saved_by" FROM `saving_line`;--> statement-breakpoint
DROP TABLE `saving_line`;--> statement-breakpoint
ALTER TABLE `__new_saving_line` RENAME TO `saving_line`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `saving_line_bid` ON `saving_line` (`bid_id`);--> statement-breakpoint
ALTER TABLE `funding_line` ADD `qualifier` text;