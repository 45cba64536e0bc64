<?php

echo $missing;
echo [1, 2][5];
trigger_error('the old way ends', E_USER_DEPRECATED);
trigger_error('take note', E_USER_NOTICE);
trigger_error('take care', E_USER_WARNING);
echo "done\n";
