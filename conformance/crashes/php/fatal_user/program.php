<?php

function stop(): void
{
    trigger_error("the shop\nis closed", E_USER_ERROR);
}

stop();
