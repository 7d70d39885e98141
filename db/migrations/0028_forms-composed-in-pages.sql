CREATE TABLE `form_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`form_version_id` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`form_version_id`) REFERENCES `form_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
DROP INDEX `form_version_number`;--> statement-breakpoint
ALTER TABLE `form_version` ADD `origin` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `form_version_number` ON `form_version` (`title`,`origin`,`number`);--> statement-breakpoint
ALTER TABLE `round` ADD `blocking` text;