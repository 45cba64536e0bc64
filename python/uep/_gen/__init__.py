# Regenerate with: uep codegen (content 849bb8b63f851ad1; do not edit)
"""Generated modules. Import them through the public modules of uep; their names may change."""
