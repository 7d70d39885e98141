CREATE TABLE `bid_ready` (
	`bid_id` text PRIMARY KEY NOT NULL,
	`said_by` text NOT NULL,
	`said_at` text NOT NULL,
	`content_sha256` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `round` ADD `opens_by_itself` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `round` ADD `contact_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `round` ADD `contact_email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `round` ADD `contact_telephone` text DEFAULT '' NOT NULL;