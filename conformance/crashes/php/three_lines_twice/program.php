<?php

function check(): void
{
    throw new Exception("the order is wrong:\n  line 1 has no price\n  line 2 has no amount");
}

check();
