CREATE TABLE `panel_attendance` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `panel_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `panel_item` (
	`meeting_id` text NOT NULL,
	`bid_id` text NOT NULL,
	`position` integer NOT NULL,
	`minutes` text DEFAULT '' NOT NULL,
	`minuted_at` text,
	`revision` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`meeting_id`, `bid_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `panel_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `panel_item_bid` ON `panel_item` (`bid_id`);--> statement-breakpoint
CREATE TABLE `panel_left` (
	`meeting_id` text NOT NULL,
	`bid_id` text NOT NULL,
	`person_id` text NOT NULL,
	`interested` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `bid_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `panel_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bid_id`) REFERENCES `bid`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `panel_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`held_on` text NOT NULL,
	`place` text NOT NULL,
	`chair_id` text NOT NULL,
	`others` text DEFAULT '' NOT NULL,
	`minutes` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chair_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `panel_meeting_round` ON `panel_meeting` (`round_id`);--> statement-breakpoint
ALTER TABLE `assessment_score` ADD `passages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `moderation` ADD `before` text;--> statement-breakpoint
ALTER TABLE `moderation` ADD `meeting_id` text REFERENCES panel_meeting(id);--> statement-breakpoint
ALTER TABLE `scheme` ADD `moderation_deviation_hundredths` integer;