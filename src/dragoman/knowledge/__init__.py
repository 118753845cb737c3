"""General knowledge of the world of diplomacy: YAML data and typed access to it. No reading, no records."""
