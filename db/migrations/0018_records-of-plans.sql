PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_removed_record` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	`removed_at` text NOT NULL,
	`removed_by` text NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_removed_record`("id", "owner_id", "kind", "position", "content", "removed_at", "removed_by") SELECT "id", "bid_id", "kind", "position", "content", "removed_at", "removed_by" FROM `removed_record`;--> statement-breakpoint
DROP TABLE `removed_record`;--> statement-breakpoint
ALTER TABLE `__new_removed_record` RENAME TO `removed_record`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `removed_record_owner` ON `removed_record` (`owner_id`,`kind`);--> statement-breakpoint
ALTER TABLE `plan_objective` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `plan_theme` ADD `revision` integer DEFAULT 1 NOT NULL;