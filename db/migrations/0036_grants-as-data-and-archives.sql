CREATE TABLE `archive_withheld` (
	`archive_id` text NOT NULL,
	`what` text NOT NULL,
	`exemption` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`archive_id`, `what`),
	FOREIGN KEY (`archive_id`) REFERENCES `round_archive`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `round_archive` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`kind` text NOT NULL,
	`purpose` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `round_archive_round` ON `round_archive` (`round_id`);--> statement-breakpoint
ALTER TABLE `organisation` ADD `grant_prefix` text;