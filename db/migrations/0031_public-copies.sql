CREATE TABLE `public_copy` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`bid_version_id` text NOT NULL,
	`number` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`content` text,
	`sha256` text,
	`published_at` text,
	`published_by` text,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `public_copy_number` ON `public_copy` (`bid_id`,`number`);--> statement-breakpoint
CREATE TABLE `public_copy_file` (
	`id` text PRIMARY KEY NOT NULL,
	`public_copy_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`public_copy_id`) REFERENCES `public_copy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `public_copy_file_of` ON `public_copy_file` (`public_copy_id`,`attachment_id`);--> statement-breakpoint
CREATE TABLE `public_copy_withheld` (
	`id` text PRIMARY KEY NOT NULL,
	`public_copy_id` text NOT NULL,
	`place` text NOT NULL,
	`passage` text,
	`reason` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`public_copy_id`) REFERENCES `public_copy`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `public_copy_withheld_copy` ON `public_copy_withheld` (`public_copy_id`);--> statement-breakpoint
ALTER TABLE `round` ADD `announced_at` text;--> statement-breakpoint
CREATE TRIGGER public_copy_no_update BEFORE UPDATE ON public_copy WHEN OLD.published_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a published copy does not change'); END;
--> statement-breakpoint
CREATE TRIGGER public_copy_no_delete BEFORE DELETE ON public_copy WHEN OLD.published_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a published copy does not change'); END;
