<?php

function ship(): void
{
    sendd();
}

ship();
