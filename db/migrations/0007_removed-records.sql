CREATE TABLE `removed_record` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	`removed_at` text NOT NULL,
	`removed_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `removed_record_bid` ON `removed_record` (`bid_id`,`kind`);