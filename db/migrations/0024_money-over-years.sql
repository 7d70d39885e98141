CREATE TABLE `option_year` (
	`option_id` text NOT NULL,
	`financial_year` text NOT NULL,
	`amount_pence` integer NOT NULL,
	PRIMARY KEY(`option_id`, `financial_year`),
	FOREIGN KEY (`option_id`) REFERENCES `bid_option`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `round_year` (
	`round_id` text NOT NULL,
	`financial_year` text NOT NULL,
	`amount_pence` integer NOT NULL,
	PRIMARY KEY(`round_id`, `financial_year`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `fund_entry` ADD `financial_year` text;--> statement-breakpoint
ALTER TABLE `fund_entry` ADD `provisional` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER option_year_no_update BEFORE UPDATE ON option_year BEGIN SELECT RAISE(ABORT, 'a submitted version does not change'); END;
--> statement-breakpoint
CREATE TRIGGER option_year_no_delete BEFORE DELETE ON option_year BEGIN SELECT RAISE(ABORT, 'a submitted version does not change'); END;
