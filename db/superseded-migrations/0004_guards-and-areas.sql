CREATE TRIGGER needs_allocation_no_update BEFORE UPDATE ON needs_allocation BEGIN SELECT RAISE(ABORT, 'a saved allocation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER needs_allocation_no_delete BEFORE DELETE ON needs_allocation BEGIN SELECT RAISE(ABORT, 'a saved allocation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER fund_entry_no_update BEFORE UPDATE ON fund_entry BEGIN SELECT RAISE(ABORT, 'a row of the ledger does not change; enter a correction'); END;
--> statement-breakpoint
CREATE TRIGGER fund_entry_no_delete BEFORE DELETE ON fund_entry BEGIN SELECT RAISE(ABORT, 'a row of the ledger does not change; enter a correction'); END;
--> statement-breakpoint
CREATE TRIGGER scenario_no_delete BEFORE DELETE ON scenario BEGIN SELECT RAISE(ABORT, 'a saved scenario does not change'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_score_submitted_update BEFORE UPDATE ON assessment_score WHEN (SELECT state FROM assessment WHERE id = OLD.assessment_id) <> 'assigned' BEGIN SELECT RAISE(ABORT, 'a submitted assessment does not change; open it again'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_score_submitted_delete BEFORE DELETE ON assessment_score WHEN (SELECT state FROM assessment WHERE id = OLD.assessment_id) <> 'assigned' BEGIN SELECT RAISE(ABORT, 'a submitted assessment does not change; open it again'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_score_submitted_insert BEFORE INSERT ON assessment_score WHEN (SELECT state FROM assessment WHERE id = NEW.assessment_id) <> 'assigned' BEGIN SELECT RAISE(ABORT, 'a submitted assessment does not change; open it again'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_recipient_signed_update BEFORE UPDATE ON decision_line_recipient WHEN (SELECT signed_at FROM decision_version JOIN decision_line ON decision_line.decision_version_id = decision_version.id WHERE decision_line.id = OLD.line_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_recipient_signed_delete BEFORE DELETE ON decision_line_recipient WHEN (SELECT signed_at FROM decision_version JOIN decision_line ON decision_line.decision_version_id = decision_version.id WHERE decision_line.id = OLD.line_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER decision_line_recipient_signed_insert BEFORE INSERT ON decision_line_recipient WHEN (SELECT signed_at FROM decision_version JOIN decision_line ON decision_line.decision_version_id = decision_version.id WHERE decision_line.id = NEW.line_id) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a signed decision does not change; make a new version'); END;
--> statement-breakpoint
CREATE TRIGGER board_meeting_no_update BEFORE UPDATE ON board_meeting BEGIN SELECT RAISE(ABORT, 'the record of a meeting does not change'); END;
--> statement-breakpoint
CREATE TRIGGER board_meeting_no_delete BEFORE DELETE ON board_meeting BEGIN SELECT RAISE(ABORT, 'the record of a meeting does not change'); END;
--> statement-breakpoint
INSERT INTO needs_area (needs_version_id, organisation_id) SELECT DISTINCT needs_indicator.needs_version_id, needs_value.organisation_id FROM needs_value JOIN needs_indicator ON needs_indicator.id = needs_value.indicator_id;
