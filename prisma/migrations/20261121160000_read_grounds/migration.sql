-- What a verdict's rule looks at besides the claim: the desk's rule, and the evidence on the claim.
-- VOLATILE, so it reads with a snapshot of its own: in the statement that locks the claim it sees
-- what was written while that waited (https://www.postgresql.org/docs/15/xfunc-volatility.html).
CREATE FUNCTION verdict_grounds(workspace uuid, claim uuid) RETURNS json
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN (
    SELECT json_build_object(
             'rule', json_build_object('evidenceMinimum', w.evidence_minimum,
                                       'primaryRequired', w.primary_required,
                                       'reasonRequired', w.reason_required),
             'evidence', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'revision', e.revision,
                                                                     'stance', e.stance,
                                                                     'sourceType', e.source_type)),
                                          '[]')
                            FROM evidence e
                           WHERE e.workspace_id = w.id AND e.claim_id = claim
                             AND e.removed_at IS NULL))
      FROM workspaces w WHERE w.id = workspace);
END $$;
