CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`bid_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`standing` text NOT NULL,
	`standing_since` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachment_bid` ON `attachment` (`bid_id`);--> statement-breakpoint
CREATE INDEX `attachment_state` ON `attachment` (`state`);--> statement-breakpoint
CREATE INDEX `attachment_standing` ON `attachment` (`standing`,`standing_since`);--> statement-breakpoint
CREATE TABLE `bid_version_attachment` (
	`bid_version_id` text NOT NULL,
	`attachment_id` text NOT NULL,
	PRIMARY KEY(`bid_version_id`, `attachment_id`),
	FOREIGN KEY (`bid_version_id`) REFERENCES `bid_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `bid_version_attachment_file` ON `bid_version_attachment` (`attachment_id`);--> statement-breakpoint
ALTER TABLE `round` ADD `files_limit_bytes` integer DEFAULT 10000000000 NOT NULL;--> statement-breakpoint
CREATE TRIGGER attachment_frozen BEFORE UPDATE ON attachment WHEN NEW.id <> OLD.id OR NEW.bid_id <> OLD.bid_id OR NEW.name <> OLD.name OR NEW.type <> OLD.type OR NEW.bytes <> OLD.bytes OR NEW.sha256 <> OLD.sha256 OR NEW.added_at <> OLD.added_at OR NEW.added_by <> OLD.added_by BEGIN SELECT RAISE(ABORT, 'a file of a bid does not change: another is added'); END;
--> statement-breakpoint
CREATE TRIGGER bid_version_attachment_frozen BEFORE UPDATE ON bid_version_attachment BEGIN SELECT RAISE(ABORT, 'what a submitted version holds does not change'); END;
--> statement-breakpoint
CREATE TRIGGER bid_version_attachment_no_delete BEFORE DELETE ON bid_version_attachment BEGIN SELECT RAISE(ABORT, 'what a submitted version holds does not change'); END;
