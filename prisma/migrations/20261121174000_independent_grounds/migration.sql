-- A verdict's rule may ask for two independent sources: it has to know of which kinds of claim, and
-- what each piece of evidence goes back to.
CREATE OR REPLACE FUNCTION verdict_grounds(workspace uuid, claim uuid) RETURNS json
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN (
    SELECT json_build_object(
             'rule', json_build_object('evidenceMinimum', w.evidence_minimum,
                                       'primaryRequired', w.primary_required,
                                       'reasonRequired', w.reason_required,
                                       'independentKinds', to_json(w.independent_kinds)),
             'evidence', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'revision', e.revision,
                                                                     'stance', e.stance,
                                                                     'sourceType', e.source_type,
                                                                     'source', json_build_object(
                                                                       'rootId', s.root_id))),
                                          '[]')
                            FROM evidence e
                            JOIN sources s ON s.workspace_id = e.workspace_id AND s.id = e.source_id
                           WHERE e.workspace_id = w.id AND e.claim_id = claim
                             AND e.removed_at IS NULL))
      FROM workspaces w WHERE w.id = workspace);
END $$;
