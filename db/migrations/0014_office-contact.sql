ALTER TABLE `organisation` ADD `contact_email` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `contact_telephone` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `contact_address` text;