CREATE TABLE `form_record` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_record_bid` ON `form_record` (`bid_id`,`kind`);--> statement-breakpoint
CREATE TABLE `form_version` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`published_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `form_version_number` ON `form_version` (`title`,`number`);--> statement-breakpoint
ALTER TABLE `bid` ADD `form_version_id` text REFERENCES form_version(id);--> statement-breakpoint
ALTER TABLE `round` ADD `form_version_id` text REFERENCES form_version(id);--> statement-breakpoint
CREATE TRIGGER form_version_no_update BEFORE UPDATE ON form_version BEGIN SELECT RAISE(ABORT, 'a published form does not change'); END;--> statement-breakpoint
CREATE TRIGGER form_version_no_delete BEFORE DELETE ON form_version BEGIN SELECT RAISE(ABORT, 'a published form does not change'); END;
