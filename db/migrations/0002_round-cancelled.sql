ALTER TABLE `round` ADD `cancelled_at` text;--> statement-breakpoint
ALTER TABLE `round` ADD `cancelled_because` text;